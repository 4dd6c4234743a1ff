import type { AllowType, ProfileItem, ProfileTag } from '../../endpoints/profile/index.ts';
import { Refusal } from '../refusal.ts';

const MOST_PROFILES = 100_000;
/** Assumption: no page in our hands tells it. */
const MOST_CUSTOM_TAGS = 20;

/** What is known of accounts, by tag. */
export class Profiles {
  readonly #profiles = new Map<string, Map<string, ProfileItem>>();
  readonly #customTags = new Set<string>();

  /**
   * Other tags stay as they are. Assumption: the app has made each tag of its own that is written.
   *
   * @throws {@link Refusal} for more profiles (40006) or tags of the app's own (40009) than are kept; nothing is changed.
   */
  set(account: string, items: readonly ProfileItem[]): void {
    if (!this.#profiles.has(account) && this.#profiles.size >= MOST_PROFILES)
      throw new Refusal(40006, `at most ${MOST_PROFILES} profiles`);
    const custom = items.map(({ Tag }) => Tag).filter((tag) => tag.startsWith('Tag_Profile_Custom_'));
    const tags = new Set([...this.#customTags, ...custom]);
    if (tags.size > MOST_CUSTOM_TAGS)
      throw new Refusal(40009, `at most ${MOST_CUSTOM_TAGS} tags of one's own`);
    for (const tag of custom) this.#customTags.add(tag);
    const profile = this.#profiles.get(account) ?? new Map<string, ProfileItem>();
    this.#profiles.set(account, profile);
    for (const item of items) profile.set(item.Tag, item);
  }

  /** Those of the tags that were set, in this order. */
  get(account: string, tags: readonly ProfileTag[]): ProfileItem[] {
    const profile = this.#profiles.get(account);
    return [...new Set(tags)].flatMap((tag) => profile?.get(tag) ?? []);
  }

  /** What becomes of a friend request to it. Assumption: anybody may, where nothing else was set. */
  allowTypeOf(account: string): AllowType {
    const [item] = this.get(account, ['Tag_Profile_IM_AllowType']);
    return item?.Tag === 'Tag_Profile_IM_AllowType' ? item.Value : 'AllowType_Type_AllowAny';
  }

  forget(account: string): void {
    this.#profiles.delete(account);
  }
}
