declare module "*.bin.gz" {
  /** The contents in base64. */
  const base64: string;
  export default base64;
}
