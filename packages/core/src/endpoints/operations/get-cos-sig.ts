import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { part, request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, integer, list, rule } from '../../endpoint/schema.ts';

/** What a file is, in an answer of {@link getCosSig}. */
export const FileStatus = { Normal: 0, Blocked: 1, Gone: 2 } as const;
export type FileStatus = (typeof FileStatus)[keyof typeof FileStatus];

/** A file whose link is to be signed. */
export interface ChatFile {
  /** A number of your own, by which the answer names the file: each once in a call. */
  ResourceID: number;
  /** The address of the file, as it stands in the message. */
  RawURL: string;
}

/** Input of {@link getCosSig}. */
export interface GetCosSigRequest {
  /** No maximum is documented. */
  RawURLs: readonly ChatFile[];
}

/** A signed link to a file. */
export interface SignedFile {
  /** 0: there is a link. */
  Code: number;
  /** Why there is none. */
  Desc: string;
  ResourceID: number;
  /** Whoever has it can read, change and delete the file, for 15 minutes: it does not belong into a log. */
  PreSigURL: string;
  /** A {@link FileStatus}: 0 normal, 1 blocked, 2 gone. */
  Status: number;
}

/** Answer of {@link getCosSig}. */
export interface GetCosSigResponse extends Envelope {
  /** One for each file. */
  PreSigURLs: SignedFile[];
}

const file = () => part<ChatFile>({ ResourceID: integer(), RawURL: v.string() });

/**
 * Signs links to files of messages, so that they can be read for 15 minutes, blocked or not, and tells the state of
 * each file. Every answer has new signatures. OK does not mean that there is a link for all: {@link batch} and
 * {@link outcomesOf} sort out those without.
 *
 * How many files one call takes is not documented, so nothing is split. For files that a Chat SDK uploaded: native from
 * 4.9, web from 2.0. The page names the host of China only; there are no codes and no quota on it.
 *
 * @see https://cloud.tencent.com/document/product/269/74777
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { FileStatus, getCosSig } from '@tim-rest/core/operations';
 * import { client } from './client.ts';
 *
 * const { PreSigURLs } = await call(client, getCosSig, {
 *   RawURLs: [{ ResourceID: 1, RawURL: 'https://cos.ap-shanghai.myqcloud.com/98ec/0345/9a0f4c42.png' }],
 * });
 * console.log(PreSigURLs[0]?.Status === FileStatus.Blocked ? 'blocked' : 'to be seen');
 * ```
 */
export const getCosSig: BatchEndpoint<GetCosSigRequest, GetCosSigResponse> = uncheckedEndpoint({
  name: 'getCosSig',
  service: 'im_cos_msg',
  command: 'get_cos_sig',
  idempotent: true,
  input: request({
    RawURLs: v.pipe(
      list(file()),
      rule('each ResourceID once', (files: ChatFile[]) => {
        return new Set(files.map(({ ResourceID }) => ResourceID)).size === files.length;
      }),
      v.description('each ResourceID once'),
    ),
  }),
  output: response({
    PreSigURLs: rows(
      row({
        Code: v.number(),
        Desc: v.string(),
        ResourceID: v.number(),
        PreSigURL: v.string(),
        Status: v.number(),
      }),
    ),
  }),
  batch: {
    list: 'RawURLs',
    key: 'ResourceID',
    outcomes: { in: 'PreSigURLs', key: 'ResourceID', code: 'Code', words: 'Desc', unlisted: 'failed' },
  },
});
