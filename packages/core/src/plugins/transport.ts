/** One POST, ready to be moved by a {@link Transport}. Safe to log: the signed URL exists only inside `href`. */
export interface WireRequest {
  /** `service/command`, for example `group_open_http_svc/get_group_ban_member`. */
  readonly operation: string;
  /** Method and URL without the query: safe to log. */
  readonly label: string;
  /**
   * Makes the URL, which carries the UserSig. Call it in the argument position of `fetch` and keep the
   * result nowhere else.
   */
  readonly href: () => string;
  readonly headers: Readonly<Record<string, string>>;
  /** A JSON object, serialized once: the same bytes on every attempt. */
  readonly body: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * What became of a {@link WireRequest}. A transport answers with one and does not throw.
 *
 * - `network`: no whole answer arrived; nobody knows whether the service acted.
 * - `aborted`: the request's signal fired.
 * - `redirect`: the answer pointed elsewhere and was not followed.
 * - `oversize`: the answer was longer than the transport reads.
 * - `encoding`: the answer was not UTF-8.
 * - `unsupported`: it cannot work here, as where the runtime refuses to build the request. It is never sent again.
 */
export type WireOutcome =
  | {
      readonly ok: true;
      readonly status: number;
      readonly headers: { get(name: string): string | null };
      readonly text: string;
    }
  | {
      readonly ok: false;
      readonly reason: 'network' | 'aborted' | 'redirect' | 'oversize' | 'encoding' | 'unsupported';
      /** A few words for the error message. The UserSig in it is masked. */
      readonly detail?: string | undefined;
      /** By which a renderer knows its own errors again, such as the one that ends prerendering: the error has it too. */
      readonly digest?: string | undefined;
    };

/**
 * Moves one POST and returns its outcome. Any function of this shape will do.
 *
 * @example
 * ```ts
 * import type { Transport } from '@tim-rest/core';
 *
 * const transport: Transport = async (request) => {
 *   try {
 *     const response = await fetch(request.href(), {
 *       method: 'POST', headers: request.headers, body: request.body, redirect: 'manual',
 *       signal: request.signal ?? null,
 *     });
 *     return { ok: true, status: response.status, headers: response.headers, text: await response.text() };
 *   } catch {
 *     return { ok: false, reason: 'network' };
 *   }
 * };
 * ```
 */
export type Transport = (request: WireRequest) => Promise<WireOutcome>;
