import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { type Of, optional, request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, list } from '../../endpoint/schema.ts';

/** Input of {@link getAppInfo}. */
export interface GetAppInfoRequest {
  /** Which figures; default: all. */
  RequestField?: readonly (keyof AppFigures)[] | undefined;
}

/** The figures of one day: numbers as decimal text. Those that were not asked for are missing. */
export interface AppFigures {
  /** The day, `yyyymmdd`. It may come without being asked for. */
  Date?: string | undefined;
  /** Text, as are `AppId` and `Company`. */
  AppName?: string | undefined;
  /** The SDKAppID. */
  AppId?: string | undefined;
  /** The customer. */
  Company?: string | undefined;
  /** Active users. */
  ActiveUserNum?: string | undefined;
  /** New accounts of the day. */
  RegistUserNumOneDay?: string | undefined;
  /** Accounts so far. */
  RegistUserNumTotal?: string | undefined;
  LoginTimes?: string | undefined;
  /** Accounts that logged in. */
  LoginUserNum?: string | undefined;
  /** The most users online at a time. */
  MaxOnlineNum?: string | undefined;
  /** Messages sent, one-to-one and in groups. */
  UpMsgNum?: string | undefined;
  /** Messages delivered. */
  DownMsgNum?: string | undefined;
  /** Accounts that sent messages. */
  SendMsgUserNum?: string | undefined;
  /** Pushes to Apple devices. */
  APNSMsgNum?: string | undefined;
  C2CUpMsgNum?: string | undefined;
  C2CDownMsgNum?: string | undefined;
  C2CSendMsgUserNum?: string | undefined;
  C2CAPNSMsgNum?: string | undefined;
  /** Friendships made. */
  ChainIncrease?: string | undefined;
  /** Friendships ended. */
  ChainDecrease?: string | undefined;
  GroupUpMsgNum?: string | undefined;
  GroupDownMsgNum?: string | undefined;
  GroupSendMsgUserNum?: string | undefined;
  GroupAPNSMsgNum?: string | undefined;
  /** Groups in which there were messages. */
  GroupSendMsgGroupNum?: string | undefined;
  /** Times that somebody joined a group. */
  GroupJoinGroupTimes?: string | undefined;
  /** Times that somebody left one. */
  GroupQuitGroupTimes?: string | undefined;
  /** Groups made. */
  GroupNewGroupNum?: string | undefined;
  /** Groups so far. */
  GroupAllGroupNum?: string | undefined;
  /** Groups dissolved. */
  GroupDestroyGroupNum?: string | undefined;
  /** Webhooks sent. */
  CallBackReq?: string | undefined;
  /** Webhooks answered. */
  CallBackRsp?: string | undefined;
}

/** Answer of {@link getAppInfo}. */
export interface GetAppInfoResponse extends Envelope {
  /** One for each day. */
  Result: AppFigures[];
}

const figure = () => optional(v.string());

/**
 * The figures of the app for each of the last 30 days: users, messages, groups, webhooks.
 *
 * All of them are text, the numbers too: `'60642'`. For text of any length `BigInt` is safe.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34886
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getAppInfo } from '@tim-rest/core/operations';
 * import { client } from './client.ts';
 *
 * const { Result } = await call(client, getAppInfo, { RequestField: ['Date', 'UpMsgNum', 'MaxOnlineNum'] });
 * for (const { Date, UpMsgNum, MaxOnlineNum } of Result) console.log(Date, Number(UpMsgNum), Number(MaxOnlineNum));
 * ```
 */
export const getAppInfo: Endpoint<GetAppInfoRequest, GetAppInfoResponse> = uncheckedEndpoint({
  name: 'getAppInfo',
  service: 'openconfigsvr',
  command: 'getappinfo',
  idempotent: true,
  quota: 200,
  // Names of figures are for reading: new ones may be asked for.
  input: request({ RequestField: optional(list(v.string() as Of<string> as Of<keyof AppFigures>)) }),
  output: response({
    Result: rows(
      row({
        Date: figure(),
        AppName: figure(),
        AppId: figure(),
        Company: figure(),
        ActiveUserNum: figure(),
        RegistUserNumOneDay: figure(),
        RegistUserNumTotal: figure(),
        LoginTimes: figure(),
        LoginUserNum: figure(),
        MaxOnlineNum: figure(),
        UpMsgNum: figure(),
        DownMsgNum: figure(),
        SendMsgUserNum: figure(),
        APNSMsgNum: figure(),
        C2CUpMsgNum: figure(),
        C2CDownMsgNum: figure(),
        C2CSendMsgUserNum: figure(),
        C2CAPNSMsgNum: figure(),
        ChainIncrease: figure(),
        ChainDecrease: figure(),
        GroupUpMsgNum: figure(),
        GroupDownMsgNum: figure(),
        GroupSendMsgUserNum: figure(),
        GroupAPNSMsgNum: figure(),
        GroupSendMsgGroupNum: figure(),
        GroupJoinGroupTimes: figure(),
        GroupQuitGroupTimes: figure(),
        GroupNewGroupNum: figure(),
        GroupAllGroupNum: figure(),
        GroupDestroyGroupNum: figure(),
        CallBackReq: figure(),
        CallBackRsp: figure(),
      }),
    ),
  }),
});
