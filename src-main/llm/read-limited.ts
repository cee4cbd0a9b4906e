/** The text of an answer, cut at `most` bytes; the rest is not waited for. */
export async function readLimited(response: Response, most: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  const body = response.body as AsyncIterable<Uint8Array> | null;
  for await (const part of body ?? []) {
    bytes += part.byteLength;
    text += decoder.decode(part, { stream: true });
    if (bytes > most) break;
  }
  return text;
}
