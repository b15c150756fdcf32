import { Package, PackageError } from "../../src/embedded/package/package";
import { badFileNames, badFiles } from "./bad";

test.each(badFileNames)("%s is refused for what it is, in a sentence for the user", (name) => {
  const { code, bytes } = badFiles[name];
  const file = bytes();
  let fault: unknown;
  try {
    Package.open(file);
  } catch (error) {
    fault = error;
  }
  expect(fault).toBeInstanceOf(PackageError);
  expect(fault).toMatchObject({ code, message: expect.stringMatching(/^[^a-z]*[\u4e00-\u9fff].*。$/) });
});
