/** What was built: the version, and the SHA-256 of the code as 校验.txt lists it, in hexadecimal digits. */
export interface BuildStamp {
  readonly version: string;
  readonly checksum: string;
}

/** The stamp that the build has put into the page's head; undefined in a page that was not built. */
export function buildStamp(page: Document = document): BuildStamp | undefined {
  const read = (name: string) => page.querySelector<HTMLMetaElement>(`meta[name=nigao-${name}]`)?.content;
  const version = read("version");
  const checksum = read("checksum");
  return version && checksum ? { version, checksum } : undefined;
}
