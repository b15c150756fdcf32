import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Installs the referees of test/package.json (a browser, the Open XML validator) unless exactly those are there. */
const here = fileURLToPath(new URL(".", import.meta.url));

function versions(lockFile) {
  if (!existsSync(lockFile)) return undefined;
  const { packages } = JSON.parse(readFileSync(lockFile, "utf8"));
  return Object.fromEntries(
    Object.entries(packages)
      .filter(([name]) => name !== "")
      .map(([name, { version }]) => [name, version]),
  );
}

function upToDate() {
  const installed = versions(`${here}node_modules/.package-lock.json`);
  const wanted = Object.entries(versions(`${here}package-lock.json`) ?? {});
  // npm leaves out the optional packages of other platforms, so that only what is there can be compared.
  return installed !== undefined && wanted.every(([name, version]) => (installed[name] ?? version) === version);
}

if (!upToDate()) {
  console.log("test/: installing the browser and the validator that the tests use");
  execFileSync("npm", ["ci", "--prefix", here, "--no-audit", "--no-fund"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
}
