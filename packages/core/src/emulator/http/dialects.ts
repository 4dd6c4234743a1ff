import type { Dialect } from './dialect.ts';

const group: Dialect = {
  wrong: 10004,
  tooMany: 10005,
  unknown: 10003,
  fields: {
    'MemberList: at most 100 entries': 10005,
    'GroupAttr: at most 16 entries': 10047,
    'GroupAttr[].key: at most 32 bytes of UTF-8': 10045,
    'GroupAttr[].value: at most 4000 bytes of UTF-8': 10046,
    'GroupCounter: at most 20 entries': 10063,
  },
};

const push: Dialect = {
  wrong: 90001,
  tooMany: 90018,
  notJson: 90001,
  fields: {
    MsgBody: 90002,
    'MsgBody: Array': 90007,
    MsgRandom: 90005,
    MsgLifeTime: 90026,
    DataId: 90057,
    'Condition: tags or attributes, and not both': 90039,
    'Condition: no tag in both TagsOr and TagsAnd': 90022,
    'Condition.TagsOr: at most 10 entries': 90032,
    'Condition.TagsAnd: at most 10 entries': 90032,
    'Condition.TagsOr[]: >=1': 90040,
    'Condition.TagsAnd[]: >=1': 90040,
    'Condition.TagsNot[]: >=1': 90040,
    'Condition.TagsOr[]: at most 50 bytes of UTF-8': 90020,
    'Condition.TagsAnd[]: at most 50 bytes of UTF-8': 90020,
    'Condition.TagsNot[]: at most 50 bytes of UTF-8': 90020,
    'Condition.AttrsOr': 90033,
    'Condition.AttrsAnd': 90033,
    'UserTags[].Tags: at most 10 entries': 90032,
    ': at most 10 tags an account, or Replace 1': 90032,
    'UserAttrs[].Attrs': 90033,
  },
};

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
  profile: {
    wrong: 40001,
    fields: {
      To_Account: 40002,
      TagList: 40009,
      'ProfileItem[].Tag': 40009,
      'ProfileItem[].Value': 40605,
      'ProfileItem[].Value: a value': 40001,
      'ProfileItem[].Value: at most 500 bytes of UTF-8': 40601,
      'ProfileItem[].Value: string': 40610,
      'ProfileItem[].Value: number': 40610,
    },
    display: true,
  },
  sns: { wrong: 30001, display: true },
  follow: { wrong: 30001, display: true },
  openim: {
    wrong: 90010,
    tooMany: 90011,
    notJson: 90001,
    fields: {
      MsgBody: 90002,
      'MsgBody: Array': 90007,
      To_Account: 90003,
      MsgSeq: 90004,
      MsgRandom: 90005,
      MsgTimeStamp: 90006,
      From_Account: 90008,
      MsgLifeTime: 90044,
      'MsgLifeTime: <=604800': 90026,
      SyncFromOldSystem: 90030,
      SyncOtherMachine: 90031,
    },
  },
  timpush: push,
  all_member_push: push,
  recentcontact: {
    wrong: 50002,
    fields: {
      'MarkItem: at least 1 entry': 51006,
      'MarkItem: at most 100 entries': 51006,
      'GroupContactItem[].GroupName: at most 32 bytes of UTF-8': 51011,
      'UpdateGroup.NewGroupName: at most 32 bytes of UTF-8': 51011,
    },
    display: true,
  },
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
