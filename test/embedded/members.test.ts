import { membersOf, typeNames } from "../../src/embedded/api/members";
import { microsoftWord } from "../host/hosts";

/** The classes of Microsoft's library with their getters and methods, the inherited ones too. */
const library = microsoftWord() as unknown as Record<string, { prototype: object }>;

test.each(typeNames)("%s has no member up to WordApi 1.3 that Microsoft's library has not", (type) => {
  const { scalars, navigations, methods } = membersOf(type, "ltsc2021");
  const members = [...Object.keys(scalars), ...Object.keys(navigations), ...Object.keys(methods)];
  if (members.length === 0) return;
  const { prototype } = library[type]!;
  expect(members.filter((name) => !(name in prototype))).toEqual([]);
  const writable = Object.keys(scalars).filter((name) => scalars[name]!.writable);
  expect(writable.filter((name) => !Object.getOwnPropertyDescriptor(prototype, name)?.set)).toEqual([]);
});
