/** The catalog's own id in the registry; always the same, so that installing anew replaces and removing finds it. */
const catalogId = "{3e5b7c0e-6a0f-4a5c-8d3b-0f9d6f2c7a15}";

/**
 * A script as Windows takes it: CRLF everywhere, and with a byte order mark for PowerShell 5, which otherwise reads
 * Chinese in the code page of the machine. `catalog` is the network path of the shared folder, asked for without it.
 */
export function windowsScript(name: string, script: string, catalog = ""): string {
  const text = script
    .replaceAll("{{catalog-id}}", catalogId)
    .replaceAll("{{catalog}}", catalog.replaceAll("'", "''"))
    .replaceAll("\n", "\r\n");
  return name.endsWith(".ps1") ? `\uFEFF${text}` : text;
}

/** The same as install.ps1 as a file for the registry editor and group policies: UTF-16 with a byte order mark. */
export function registryFile(catalog: string): Uint8Array {
  const key = `HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${catalogId}`;
  const lines = [
    "Windows Registry Editor Version 5.00",
    "",
    `[${key}]`,
    `"Id"="${catalogId}"`,
    `"Url"="${catalog.replaceAll("\\", "\\\\")}"`,
    '"Flags"=dword:00000001',
    "",
  ];
  return Buffer.from(`\uFEFF${lines.join("\r\n")}`, "utf16le");
}
