/** A piece of an answer, in bytes or text; or its end. */
export interface Chunk {
  readonly done?: boolean | undefined;
  readonly value?: unknown;
}

export interface Chunks {
  next(): Promise<Chunk>;
  /** Ends it early. A source may never answer to that. */
  return?(): unknown;
}

/** The ways to all of an answer that has no stream: React Native's, whatwg-fetch's, a mock's. */
const WAYS = ['text', 'bytes', 'arrayBuffer', 'json', 'blob'] as const;

/** Finds a way to read an answer, of those that are documented: none, where there is none or it was read before. */
export function chunksOf(response: Response): Chunks | undefined {
  // biome-ignore lint/suspicious/noExplicitAny: a stream of the web, of Node, or none
  const body = response.body as any;
  if (response.bodyUsed) return undefined;
  if (body?.getReader) {
    const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader();
    return { next: () => reader.read(), return: () => reader.cancel() };
  }
  if (body?.[Symbol.asyncIterator]) {
    // An error of a stream of Node's that nobody hears ends the process; its iterator ends the stream only once begun.
    body.on?.('error', () => {});
    const chunks: AsyncIterator<unknown> = body[Symbol.asyncIterator]();
    return {
      next: () => chunks.next(),
      return: () => (body.destroy ? body.destroy() : chunks.return?.()),
    };
  }
  const way = WAYS.find((name) => typeof response[name] === 'function');
  return way && whole(response, way);
}

async function* whole(response: Response, way: (typeof WAYS)[number]): AsyncGenerator<unknown, void, void> {
  const value = await response[way]();
  if (way === 'json') yield JSON.stringify(value);
  else yield way === 'blob' ? (value as Blob).text() : value;
}
