export function codeChecksum(files: readonly (readonly [name: string, content: Uint8Array])[]): string;
export function sha256(content: string | Uint8Array): string;
