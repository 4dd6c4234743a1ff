import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, saying } from '../../endpoint/schema.ts';

/** Input of {@link getHistory}. */
export interface GetHistoryRequest {
  /** Messages of one-to-one chats, or of groups. */
  ChatType: 'C2C' | 'Group';
  /** The hour, `yyyymmddhh`. Its time zone is not documented. */
  MsgTime: string;
}

/** A file with messages. */
export interface HistoryFile {
  /** Where to get it, packed with gzip. It needs no UserSig: whoever has the link can read the messages. */
  URL: string;
  /** Until when the link works, `yyyy-mm-dd hh:mm:ss`; the time zone is not documented. */
  ExpireTime: string;
  /** In bytes, unpacked. */
  FileSize: number;
  /** Of the unpacked file, in hexadecimal. */
  FileMD5: string;
  /** In bytes, as it is downloaded. */
  GzipSize: number;
  /** Of what is downloaded, in hexadecimal. */
  GzipMD5: string;
}

/** Answer of {@link getHistory}. */
export interface GetHistoryResponse extends Envelope {
  File: HistoryFile[];
}

/**
 * Links to files that hold all messages of one hour, one-to-one or of groups, of the last seven days.
 *
 * A file is there about an hour after its hour has ended. Until then the code is 1004, which is also that of an hour
 * without messages; after seven days it is 1005. Ten calls a second.
 *
 * To download is your part: get the `URL` before its `ExpireTime`, compare size and MD5 with `GzipSize` and `GzipMD5`,
 * unpack, and compare with `FileSize` and `FileMD5`. MD5 finds what broke on the way, not who meddled with it.
 * A file is JSON in lines: the first opens it (`SdkAppId`, `ChatType`, `MsgTime`, `MsgList`), then one message a line,
 * each with a comma at its end, then `]}`. So a file of any size can be read line by line; read as a whole, it
 * may hold a comma too much for `JSON.parse`.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34885
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getHistory } from '@tim-rest/core/operations';
 * import { client } from './client.ts';
 *
 * const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
 * const { File } = await call(client, getHistory, { ChatType: 'Group', MsgTime: `${yesterday}12` });
 * for (const { ExpireTime, GzipSize, GzipMD5 } of File) console.log(ExpireTime, GzipSize, GzipMD5);
 * ```
 */
export const getHistory: Endpoint<GetHistoryRequest, GetHistoryResponse> = uncheckedEndpoint({
  name: 'getHistory',
  service: 'open_msg_svc',
  command: 'get_history',
  idempotent: true,
  quota: 10,
  input: request({
    ChatType: oneOf('C2C', 'Group'),
    MsgTime: v.pipe(v.string(), saying('an hour, yyyymmddhh', v.regex(/^\d{10}$/))),
  }),
  output: response({
    File: rows(
      row({
        URL: v.string(),
        ExpireTime: v.string(),
        FileSize: v.number(),
        FileMD5: v.string(),
        GzipSize: v.number(),
        GzipMD5: v.string(),
      }),
    ),
  }),
});
