/** The sum without the error that adding binary fractions leaves: 0.1 and 0.2 are 0.3. */
export function added(values: readonly number[]): number {
  const places = Math.max(0, ...values.map((value) => (/\.(\d+)$/.exec(String(value))?.[1] ?? "").length));
  return Number(values.reduce((sum, value) => sum + value, 0).toFixed(places));
}
