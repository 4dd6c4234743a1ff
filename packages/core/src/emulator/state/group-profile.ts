import type { CreateGroupRequest, ModifyGroupBaseInfoRequest } from '../../endpoints/group/index.ts';
import { CustomFields } from './custom-fields.ts';

/** Assumption: no page in our hands tells it. */
const MOST_CUSTOM_FIELDS = 10;

/** What changes of a group, and what it was made for. */
export type ProfileFields = Omit<ModifyGroupBaseInfoRequest, 'GroupId' | 'From_Account'> &
  Pick<CreateGroupRequest, 'SupportTopic'>;

type KnownFields = ProfileFields & { readonly MaxMemberNum: number };

/** What is written about a group. Assumption: as it is when nothing is said of it. */
export class GroupProfile {
  /** In seconds since the epoch, as all times are. */
  readonly createTime: number;
  changeTime: number;
  changes = 1;
  readonly customFields = new CustomFields(MOST_CUSTOM_FIELDS);
  readonly #most: number;
  #fields: KnownFields;

  constructor(createTime: number, mostMembers: number) {
    this.createTime = createTime;
    this.changeTime = createTime;
    this.#most = mostMembers;
    this.#fields = {
      Name: '',
      Introduction: '',
      Notification: '',
      FaceUrl: '',
      MaxMemberNum: mostMembers,
      ApplyJoinOption: 'NeedPermission',
      MuteAllMember: 'Off',
    };
  }

  get fields(): KnownFields {
    return this.#fields;
  }

  /** Assumption: more members than there may be are as many as there may be. */
  set({ AppDefinedData, MaxMemberNum = this.#fields.MaxMemberNum, ...fields }: ProfileFields): void {
    this.customFields.set(AppDefinedData);
    this.#fields = { ...this.#fields, ...fields, MaxMemberNum: Math.min(MaxMemberNum, this.#most) };
  }

  change(fields: ProfileFields, time: number): void {
    this.set(fields);
    this.changes += 1;
    this.changeTime = time;
  }
}
