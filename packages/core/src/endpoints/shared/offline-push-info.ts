import * as v from 'valibot';
import { type Of, oneOf, optional, part } from '../../endpoint/held.ts';
import { integer } from '../../endpoint/schema.ts';

/**
 * What a device shows that is offline. Where it is given, what a TIMCustomElem says of a push is ignored. A push of Apple's
 * takes 4 KB in all: `Desc` and `Ext` together should stay below 3 KB.
 */
export interface OfflinePushInfo {
  /** 0: push (the default), 1: no push. */
  PushFlag?: 0 | 1 | undefined;
  Title?: string | undefined;
  /** The text of the push, in place of the one that the elements make. */
  Desc?: string | undefined;
  /** Handed on to the app: JSON, since some vendors drop a push with anything else. */
  Ext?: string | undefined;
  AndroidInfo?: AndroidPushInfo | undefined;
  ApnsInfo?: ApnsPushInfo | undefined;
}

/** What holds for pushes to Android. A channel that is empty leaves the console's. */
export interface AndroidPushInfo {
  /** The name of a file. */
  Sound?: string | undefined;
  /** 0: as usual (the default), 1: big text; of Huawei, Honor and OPPO. */
  PushStyle?: 0 | 1 | undefined;
  /** From EMUI 10. */
  HuaWeiChannelID?: string | undefined;
  /** From MIUI 10. */
  XiaoMiChannelID?: string | undefined;
  /** From Android 8. */
  OPPOChannelID?: string | undefined;
  /** From Android 8, where the app is set up with a certificate file. */
  GoogleChannelID?: string | undefined;
  /** 0: news of the business, 1: of the system (the default). */
  VIVOClassification?: 0 | 1 | undefined;
  VIVOCategory?: string | undefined;
  /** Seen in one sample only. */
  OPPOCategory?: string | undefined;
  /** Default: NORMAL. */
  HuaWeiImportance?: 'LOW' | 'NORMAL' | undefined;
  /** How `Ext` is handed on: 0 as an action (the default), 1 as a parameter of the intent. */
  ExtAsHuaweiIntentParam?: 0 | 1 | undefined;
  HuaWeiCategory?: string | undefined;
  /** The https address of an icon below 512 KB. */
  HuaWeiImage?: string | undefined;
  /** The https address of an icon below 512 KB. */
  HonorImage?: string | undefined;
  /** Default: NORMAL. */
  HonorImportance?: 'LOW' | 'NORMAL' | undefined;
  /** The address of an icon of 1 MB at most. */
  GoogleImage?: string | undefined;
  /** Seen in one sample only. */
  MeiZuNoticeMsgType?: number | undefined;
}

/** What holds for pushes of Apple's. */
export interface ApnsPushInfo {
  Sound?: string | undefined;
  /** 0: it counts on the badge (the default), 1: it does not. */
  BadgeMode?: 0 | 1 | undefined;
  /** In place of the other title. */
  Title?: string | undefined;
  SubTitle?: string | undefined;
  /** The address of an image. */
  Image?: string | undefined;
  /** 1: the app may change the push before it is shown, from iOS 10; default 0. */
  MutableContent?: 0 | 1 | undefined;
  /** From iOS 15. */
  InterruptionLevel?: 'active' | 'critical' | 'passive' | 'time-sensitive' | undefined;
  /** 1: nothing is shown. */
  ContentAvailable?: number | undefined;
}

/* @__NO_SIDE_EFFECTS__ */
export function offlinePushInfo(): Of<OfflinePushInfo> {
  const text = () => optional(v.string());
  const flag = () => optional(oneOf(0, 1));
  const importance = () => optional(oneOf('LOW', 'NORMAL'));
  return part({
    PushFlag: flag(),
    Title: text(),
    Desc: text(),
    Ext: text(),
    AndroidInfo: optional(
      part<AndroidPushInfo>({
        Sound: text(),
        PushStyle: flag(),
        HuaWeiChannelID: text(),
        XiaoMiChannelID: text(),
        OPPOChannelID: text(),
        GoogleChannelID: text(),
        VIVOClassification: flag(),
        VIVOCategory: text(),
        OPPOCategory: text(),
        HuaWeiImportance: importance(),
        ExtAsHuaweiIntentParam: flag(),
        HuaWeiCategory: text(),
        HuaWeiImage: text(),
        HonorImage: text(),
        HonorImportance: importance(),
        GoogleImage: text(),
        MeiZuNoticeMsgType: optional(integer()),
      }),
    ),
    ApnsInfo: optional(
      part<ApnsPushInfo>({
        Sound: text(),
        BadgeMode: flag(),
        Title: text(),
        SubTitle: text(),
        Image: text(),
        MutableContent: flag(),
        InterruptionLevel: optional(oneOf('active', 'critical', 'passive', 'time-sensitive')),
        ContentAvailable: optional(integer()),
      }),
    ),
  });
}
