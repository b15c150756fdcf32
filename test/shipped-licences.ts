/** The packages of a package-lock.json by their place: `node_modules/a/node_modules/b`. */
export type Lock = Readonly<
  Record<
    string,
    {
      readonly license?: string;
      readonly dependencies?: Readonly<Record<string, string>>;
      readonly optionalDependencies?: Readonly<Record<string, string>>;
    }
  >
>;

/** The licence of each package and of everything it needs at run time, by place in the lock; "none" where it names none. */
export function shippedLicences(lock: Lock, names: readonly string[]): Map<string, string> {
  const licences = new Map<string, string>();
  const visit = (name: string, from: string): void => {
    const place = placeOf(lock, name, from);
    if (licences.has(place)) {
      return;
    }
    licences.set(place, lock[place]?.license ?? "none");
    for (const needed of Object.keys(lock[place]?.dependencies ?? {})) {
      visit(needed, place);
    }
  };
  for (const name of names) {
    visit(name, "");
  }
  return licences;
}

/** Where Node finds a package that is imported from another one: in its own folder first, then further out. */
function placeOf(lock: Lock, name: string, from: string): string {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf("/node_modules/")))) {
    const candidate = `${place}${place && "/"}node_modules/${name}`;
    if (candidate in lock) {
      return candidate;
    }
    if (place === "") {
      throw new Error(`${name} is not in the lock`);
    }
  }
}
