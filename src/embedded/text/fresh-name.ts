let given = 0;

/** A name that nothing else has while the program runs. */
export function freshName(): string {
  given++;
  return given.toString(16).toUpperCase().padStart(8, "0");
}
