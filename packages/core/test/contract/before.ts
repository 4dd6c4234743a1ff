const attributes = { '0': 'city', '1': 'level', '2': 'sex' };
const named = [['timpushSetAttrName', { AttrNames: attributes }]] as const;

/** What was called before an example, by the name of its endpoint. */
export const BEFORE: Readonly<Record<string, readonly (readonly [name: string, request: object])[]>> = {
  imPush: named,
  imRemoveAttr: named,
  imSetAttr: named,
  timpushPush: named,
  timpushRemoveAttr: named,
  timpushRevoke: [['timpushPush', { MsgRandom: 7, OfflinePushInfo: { Title: 'Tonight' } }]],
  timpushSetAttr: named,
};
