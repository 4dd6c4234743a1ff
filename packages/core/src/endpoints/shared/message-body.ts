import * as v from 'valibot';
import { kinds, type Of, oneOf, optional, part, uint32 } from '../../endpoint/held.ts';
import { integer, list, rule } from '../../endpoint/schema.ts';
import type * as Elements from './message-elements.ts';
import type { ReceivedMsgElement } from './received-msg-body.ts';

export { type OfflinePushInfo, offlinePushInfo } from './offline-push-info.ts';
export { type ReceivedMsgElement, receivedMsgBody } from './received-msg-body.ts';

/** What each kind of element holds. */
export interface MsgContents {
  TIMTextElem: Elements.TextContent;
  TIMLocationElem: Elements.LocationContent;
  TIMFaceElem: Elements.FaceContent;
  TIMCustomElem: Elements.CustomContent;
  TIMSoundElem: Elements.SoundContent;
  TIMImageElem: Elements.ImageContent;
  TIMFileElem: Elements.FileContent;
  TIMVideoFileElem: Elements.VideoContent;
  TIMRelayElem: Elements.RelayContent;
  TIMStreamElem: Elements.StreamContent;
}

/**
 * An element of a message to send: its kind, and what that holds. `textElem` and `customElem` of `@tim-rest/core/message` make
 * those of two kinds. Streams have commands of their own.
 */
export type MsgElement<
  Type extends Exclude<keyof MsgContents, 'TIMStreamElem'> = Exclude<keyof MsgContents, 'TIMStreamElem'>,
> = {
  [Each in Type]: { MsgType: Each; MsgContent: MsgContents[Each] };
}[Type];

const FINITE = 'a finite number';
const degrees = () => v.pipe(v.number(), rule<number>(FINITE, Number.isFinite), v.description(FINITE));

const contents = (): { readonly [Type in MsgElement['MsgType']]: Of<MsgContents[Type]> } => ({
  TIMTextElem: part({ Text: v.string() }),
  TIMLocationElem: part({ Desc: v.string(), Latitude: degrees(), Longitude: degrees() }),
  TIMFaceElem: part({ Index: integer(), Data: optional(v.string()) }),
  TIMCustomElem: part({
    Data: optional(v.string()),
    Desc: optional(v.string()),
    Ext: optional(v.string()),
    Sound: optional(v.string()),
  }),
  TIMSoundElem: part({
    Url: v.string(),
    UUID: v.string(),
    Size: integer(),
    Second: integer(),
    Download_Flag: oneOf(2),
  }),
  TIMImageElem: part({
    UUID: v.string(),
    ImageFormat: oneOf(1, 2, 3, 4, 255),
    ImageInfoArray: list(
      part<Elements.ImageInfo>({
        Type: oneOf(1, 2, 3),
        Size: integer(),
        Width: integer(),
        Height: integer(),
        URL: v.string(),
      }),
    ),
  }),
  TIMFileElem: part({
    Url: v.string(),
    UUID: v.string(),
    FileSize: integer(),
    FileName: v.string(),
    Download_Flag: oneOf(2),
  }),
  TIMVideoFileElem: part({
    VideoUrl: v.string(),
    VideoUUID: v.string(),
    VideoSize: integer(),
    VideoSecond: integer(),
    VideoFormat: v.string(),
    VideoDownloadFlag: oneOf(2),
    ThumbUrl: v.string(),
    ThumbUUID: v.string(),
    ThumbSize: integer(),
    ThumbWidth: integer(),
    ThumbHeight: integer(),
    ThumbFormat: v.string(),
    ThumbDownloadFlag: oneOf(2),
  }),
  TIMRelayElem: part({
    Title: v.string(),
    MsgNum: integer(),
    CompatibleText: v.string(),
    AbstractList: v.array(v.string()),
    MsgList: optional(v.array(relayed())),
    JsonMsgKey: optional(v.string()),
  }),
});

const relayed = () =>
  part<Elements.RelayedMsg>({
    From_Account: optional(v.string()),
    To_Account: optional(v.string()),
    GroupId: optional(v.string()),
    MsgSeq: optional(uint32()),
    MsgRandom: optional(uint32()),
    MsgTimeStamp: optional(integer()),
    MsgBody: optional(
      v.array(
        part<ReceivedMsgElement>({ MsgType: v.string(), MsgContent: v.record(v.string(), v.unknown()) }),
      ),
    ),
    CloudCustomData: optional(v.string()),
  });

const ONE_CUSTOM = 'at most one TIMCustomElem';

/** The elements of a message to send, in their order: at least one, of these kinds or of any. */
/* @__NO_SIDE_EFFECTS__ */
export function msgBody<Type extends MsgElement['MsgType'] = MsgElement['MsgType']>(
  ...types: readonly Type[]
): Of<readonly MsgElement<Type>[]> {
  const each = Object.entries(contents())
    .filter(([type]) => !types.length || types.includes(type as Type))
    .map(([type, content]) =>
      part<{ MsgType: string; MsgContent: unknown }>({
        MsgType: oneOf(type),
        MsgContent: content as Of<unknown>,
      }),
    );
  return v.pipe(
    list(kinds<MsgElement<Type>>('MsgType', each)),
    rule(ONE_CUSTOM, (elements: MsgElement<Type>[]) => {
      return elements.filter(({ MsgType }) => MsgType === 'TIMCustomElem').length <= 1;
    }),
    v.description(ONE_CUSTOM),
  );
}
