declare module "*faces" {
  /** The slices of one font: the characters each covers, as css `unicode-range`, and the address of its file, empty for none. */
  const slices: readonly (readonly [range: string, url: string])[];
  export default slices;
}
