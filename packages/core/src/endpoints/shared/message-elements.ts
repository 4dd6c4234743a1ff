/** Text. */
export interface TextContent {
  Text: string;
}

/** A place. */
export interface LocationContent {
  Desc: string;
  /** In degrees. */
  Latitude: number;
  /** In degrees. */
  Longitude: number;
}

/** An emoji of the app's own numbering. */
export interface FaceContent {
  Index: number;
  Data?: string | undefined;
}

/** Anything of the app's own; at most one in a message. `Desc`, `Ext` and `Sound` are for an offline push. */
export interface CustomContent {
  /** Often JSON. It is not in the push. */
  Data?: string | undefined;
  /** The text of the push. */
  Desc?: string | undefined;
  /** Handed on in a push of Apple's, as `ext`. */
  Ext?: string | undefined;
  /** The sound of a push of Apple's. */
  Sound?: string | undefined;
}

/** A voice message. */
export interface SoundContent {
  Url: string;
  /** A text that no other file has: often the MD5 of the file. */
  UUID: string;
  /** In bytes. */
  Size: number;
  /** Its length, in seconds. */
  Second: number;
  /** 2: it is downloaded from `Url`. */
  Download_Flag: 2;
}

/** An image, in one or more sizes. */
export interface ImageContent {
  /** A text that no other file has: often the MD5 of the file. */
  UUID: string;
  /** 1: JPG, 2: GIF, 3: PNG, 4: BMP, 255: another. */
  ImageFormat: 1 | 2 | 3 | 4 | 255;
  ImageInfoArray: readonly ImageInfo[];
}

/** One size of an image. */
export interface ImageInfo {
  /** 1: original, 2: large, 3: thumbnail. */
  Type: 1 | 2 | 3;
  /** In bytes. */
  Size: number;
  /** In pixels. */
  Width: number;
  /** In pixels. */
  Height: number;
  URL: string;
}

/** A file. */
export interface FileContent {
  Url: string;
  /** A text that no other file has: often the MD5 of the file. */
  UUID: string;
  /** In bytes. */
  FileSize: number;
  FileName: string;
  /** 2: it is downloaded from `Url`. */
  Download_Flag: 2;
}

/** A video and its thumbnail. */
export interface VideoContent {
  VideoUrl: string;
  /** A text that no other file has: often the MD5 of the file. */
  VideoUUID: string;
  /** In bytes. */
  VideoSize: number;
  /** Its length, in seconds. */
  VideoSecond: number;
  /** For example `mp4`. */
  VideoFormat: string;
  /** 2: it is downloaded from `VideoUrl`. */
  VideoDownloadFlag: 2;
  ThumbUrl: string;
  ThumbUUID: string;
  /** In bytes. */
  ThumbSize: number;
  /** In pixels. */
  ThumbWidth: number;
  /** In pixels. */
  ThumbHeight: number;
  /** For example `JPG`. */
  ThumbFormat: string;
  /** 2: it is downloaded from `ThumbUrl`. */
  ThumbDownloadFlag: 2;
}

/** Messages forwarded as one. Whether the service takes it from a server is not sure: its newer pages leave it out. */
export interface RelayContent {
  Title: string;
  /** How many messages there are. */
  MsgNum: number;
  /** What clients show that do not know this kind of element. */
  CompatibleText: string;
  /** Lines of a summary. */
  AbstractList: readonly string[];
  /** The messages, where all together have up to 12 KB. */
  MsgList?: readonly RelayedMsg[] | undefined;
  /** Above 12 KB, in place of `MsgList`: the key under which they are kept. */
  JsonMsgKey?: string | undefined;
}

/** A message that is forwarded with others. */
export interface RelayedMsg {
  From_Account?: string | undefined;
  /** Of a message from one to another. */
  To_Account?: string | undefined;
  /** Of a message to a group. */
  GroupId?: string | undefined;
  /** A uint32. */
  MsgSeq?: number | undefined;
  /** A uint32. */
  MsgRandom?: number | undefined;
  /** In seconds since the epoch. */
  MsgTimeStamp?: number | undefined;
  /** Its elements as they came: there may be kinds that this library does not know. */
  MsgBody?: readonly { MsgType: string; MsgContent: Readonly<Record<string, unknown>> }[] | undefined;
  CloudCustomData?: string | undefined;
}

/** Text that comes piece by piece. Only the commands for streaming take it: `sendC2cStreamMsg` and `sendGroupStreamMsg`. */
export interface StreamContent {
  /** The pieces that are new. */
  Chunks: readonly StreamChunk[];
  /** What clients show that do not know this kind of element. */
  CompatibleText?: string | undefined;
  /** The message that goes on; not in the first call. */
  StreamMsgID?: string | undefined;
}

/** A piece of a streamed text. */
export interface StreamChunk {
  EventType: 'data';
  /** From 1, each larger than the one before. */
  Index: number;
  /** What is new, and nothing of the text before. */
  Markdown: string;
  /** Whether the message ends with it. */
  IsLast: boolean;
}
