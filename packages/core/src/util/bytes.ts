/**
 * The bytes of a body, read no further than `most`; `undefined` where there are more. Rejects when the signal
 * fires, and reads no further.
 */
export async function readBytes(
  request: Pick<Request, 'body' | 'arrayBuffer'>,
  most: number,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  const reader = request.body?.getReader();
  // Nothing was sent; or a runtime whose requests have no streams.
  if (!reader) return fitting(new Uint8Array(await request.arrayBuffer()), most);
  const leave = () => void reader.cancel().catch(() => {});
  signal.addEventListener('abort', leave, { once: true });
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Chunks without a byte count, too: there might be no end of them.
  for (let read = 0; read <= most + 1; read += 1) {
    const { done, value } = await reader.read();
    signal.throwIfAborted();
    if (done) return joined(chunks, length);
    chunks.push(value);
    length += value.length;
    if (length > most) break;
  }
  leave();
  return undefined;
}

function fitting(bytes: Uint8Array, most: number): Uint8Array | undefined {
  return bytes.length > most ? undefined : bytes;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
