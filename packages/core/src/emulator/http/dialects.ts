import type { Envelope } from '../../endpoint/schema.ts';

/** What a service says to a request that is not what it takes, and what stands in its envelope. */
export interface Dialect {
  /** The code for a field that is missing or wrong. */
  readonly wrong: number;
  /** Codes for single fields, by name or by path (`A[].B`), and for the body as a whole (``); the others have `wrong`. */
  readonly fields?: Readonly<Record<string, number>>;
  /** Codes for fields that are missing, where those are others. */
  readonly missing?: Readonly<Record<string, number>>;
  /** The code for a list that is too long; default: `wrong`. */
  readonly tooMany?: number;
  /** The code for what is not JSON; default 60003. */
  readonly notJson?: number;
  /** The code for a command that it does not have; default 60009, as for a service that is not there. */
  readonly unknown?: number;
  /** What its envelope leaves out. */
  readonly without?: 'ActionStatus' | 'ErrorInfo';
  /** Whether its envelope has `ErrorDisplay`. */
  readonly display?: true;
}

const group: Dialect = { wrong: 10004, tooMany: 10005, unknown: 10003 };
const push: Dialect = { wrong: 90001, tooMany: 90018, notJson: 90001, fields: { MsgBody: 90002 } };

/**
 * By service. Assumption: where its pages name no code it has that of groups, as has a service that is not here;
 * and where they name only one for a field, it is for one that is missing as well as for one that is wrong.
 */
const DIALECTS: Readonly<Record<string, Dialect>> = {
  group_open_http_svc: group,
  group_open_avchatroom_http_svc: group,
  million_group_open_http_svc: group,
  official_account_open_http_svc: {
    ...group,
    fields: { Official_Account: 130007, OfficialAccountUserID: 130007 },
    missing: { Official_Account: 10004 },
  },
  im_open_login_svc: { wrong: 70402, fields: { Nick: 40601, FaceUrl: 40601 } },
  profile: { wrong: 40001, fields: { To_Account: 40002, TagList: 40009 }, display: true },
  sns: { wrong: 30001, display: true },
  follow: { wrong: 30001, display: true },
  openim: {
    wrong: 90010,
    tooMany: 90011,
    notJson: 90001,
    fields: {
      MsgBody: 90002,
      To_Account: 90003,
      MsgSeq: 90004,
      MsgRandom: 90005,
      MsgTimeStamp: 90006,
      From_Account: 90008,
      SyncFromOldSystem: 90030,
    },
  },
  timpush: push,
  all_member_push: push,
  recentcontact: { wrong: 50002, display: true },
  openconfigsvr: {
    wrong: 130005,
    notJson: 130001,
    fields: { Get_Account: 130003, '': 130008 },
    missing: { Get_Account: 130002, Set_Account: 130004 },
    without: 'ActionStatus',
  },
  open_msg_svc: { wrong: 1002 },
  im_msg_audit: {
    wrong: 60003,
    tooMany: 93008,
    fields: { Content: 93000, 'Contents[].Content': 93000, 'Contents[].ContentType': 93005 },
    missing: { Content: 60003 },
  },
  im_msg_audit_mgr: { wrong: 2003, tooMany: 2016, unknown: 2002 },
  ConfigSvc: { wrong: 10004, without: 'ErrorInfo' },
};

/** What a service is like that is not here. */
const PLAIN: Dialect = { wrong: 10004, tooMany: 10005 };

export function dialectOf(operation: string): Dialect {
  const [service = ''] = operation.split('/');
  return Object.hasOwn(DIALECTS, service) ? (DIALECTS[service] as Dialect) : PLAIN;
}

/** The envelope of a success, or of a refusal, which always says why. */
export function envelopeOf({ without, display }: Dialect, ErrorCode = 0, ErrorInfo = ''): Envelope {
  return {
    ...(without !== 'ActionStatus' && { ActionStatus: ErrorCode ? 'FAIL' : 'OK' }),
    ErrorCode,
    ...((ErrorCode || without !== 'ErrorInfo') && { ErrorInfo }),
    ...(display && { ErrorDisplay: '' }),
  };
}
