/** Which Word the embedded one acts as: Office LTSC 2021, Office LTSC 2024, or Microsoft 365 of 2026. */
export type Profile = "ltsc2021" | "ltsc2024" | "m365";

/** The highest version of each requirement set that changes what the adapter may use. */
const versions: Readonly<Record<Profile, Readonly<Record<string, string>>>> = {
  ltsc2021: { WordApi: "1.3" },
  ltsc2024: { WordApi: "1.8", WordApiDesktop: "1.1" },
  m365: { WordApi: "1.9", WordApiDesktop: "1.4" },
};

/** Sets of the common API that every Word since 2013 has. */
const common = new Set(["CompressedFile", "DocumentEvents", "File", "OoxmlCoercion", "Selection", "Settings"]);

/** What `Office.context.requirements.isSetSupported` answers; a version that is not given means 1.1. */
export function isSetSupported(profile: Profile, set: string, version: string | number = "1.1"): boolean {
  const highest = common.has(set) ? "1.1" : versions[profile][set];
  return highest !== undefined && compareVersions(String(version), highest) <= 0;
}

function compareVersions(a: string, b: string): number {
  const [major = 0, minor = 0] = a.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = b.split(".").map(Number);
  return major - otherMajor || minor - otherMinor;
}
