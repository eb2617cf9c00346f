/** The text of a file. It is in UTF-16 where its first bytes say so, as PowerShell writes what is sent to a file. */
export function textOf(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  const encoding = { 65534: 'utf-16le', 65279: 'utf-16be' }[first * 0x100 + second] ?? 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
