import { describe, expect, it, vi } from 'vitest';
import { readBytes } from './bytes.ts';

const never = new AbortController().signal;
const bytes = (...values: number[]) => new Uint8Array(values);

/** A request whose body comes in these chunks; then it ends, or hangs. */
function inChunks(chunks: readonly Uint8Array[], { ends = true, cancel = () => {} } = {}): Request {
  const left = [...chunks];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = left.shift();
      if (next) controller.enqueue(next);
      else if (ends) controller.close();
      else return new Promise(() => {});
      return undefined;
    },
    cancel,
  });
  return new Request('https://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit);
}

describe('the bytes of a body', () => {
  it('are those of its chunks, in their order', async () => {
    expect(await readBytes(inChunks([bytes(1, 2), bytes(), bytes(3), bytes(4, 5)]), 5, never)).toEqual(
      bytes(1, 2, 3, 4, 5),
    );
  });

  it('are none where nothing was sent', async () => {
    expect(await readBytes(new Request('https://localhost/'), 5, never)).toEqual(bytes());
  });

  it.each([
    [bytes(1, 2, 3), bytes(1, 2, 3)],
    [bytes(1, 2, 3, 4), undefined],
  ])('are those of a runtime without streams: %j', async (sent, read) => {
    const request = { body: null, arrayBuffer: async () => sent.buffer };
    expect(await readBytes(request as never, 3, never)).toEqual(read);
  });

  it('are as many as there may be, and no more is read', async () => {
    const cancel = vi.fn();
    expect(await readBytes(inChunks([bytes(1, 2), bytes(3)], { cancel }), 3, never)).toHaveLength(3);
    expect(cancel).not.toHaveBeenCalled();
    expect(await readBytes(inChunks([bytes(1, 2), bytes(3, 4)], { cancel }), 3, never)).toBeUndefined();
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  it('may come one by one, and no chunks without any come for ever', async () => {
    const chunks = Array.from({ length: 20 }, () => bytes(7));
    expect(await readBytes(inChunks(chunks), 20, never)).toHaveLength(20);
    const nothing = Array.from({ length: 100 }, () => bytes());
    expect(await readBytes(inChunks(nothing, { ends: false }), 20, never)).toBeUndefined();
  });

  it('are given up when the signal fires', async () => {
    const cancel = vi.fn();
    const controller = new AbortController();
    const read = readBytes(inChunks([bytes(1)], { ends: false, cancel }), 20, controller.signal);
    setTimeout(() => controller.abort(new Error('enough')));
    await expect(read).rejects.toThrow('enough');
    expect(cancel).toHaveBeenCalledTimes(1);
  });
});
