import type { ModifyTopicRequest } from '../../endpoints/topic/index.ts';
import { Refusal } from '../refusal.ts';

const MOST_TOPICS = 1000;

/** What is written about a topic. */
export type TopicFields = Omit<ModifyTopicRequest, 'GroupId' | 'TopicId' | 'From_Account'>;

export interface Topic {
  readonly id: string;
  /** In seconds since the epoch. */
  readonly createTime: number;
  fields: TopicFields;
  /** The number of the last message, and when it was sent, in seconds since the epoch. */
  lastMsg: { seq: number; time: number };
}

/** The topics of a community, in the order in which they were made. */
export class Topics {
  readonly #topics = new Map<string, Topic>();
  #made = 0;

  list(): Topic[] {
    return [...this.#topics.values()];
  }

  find(id: string): Topic | undefined {
    return this.#topics.get(id);
  }

  /** Assumption: the code when there are more than the emulator keeps. */
  add(id: string, createTime: number, fields: TopicFields): void {
    if (this.#topics.size >= MOST_TOPICS) throw new Refusal(10037, `at most ${MOST_TOPICS} topics`);
    this.#topics.set(id, { id, createTime, fields, lastMsg: { seq: 0, time: 0 } });
  }

  /** Whether it was there. */
  delete(id: string): boolean {
    return this.#topics.delete(id);
  }

  /** An id that no topic has had. Assumption: how it looks, beyond how it begins. */
  newId(start: string): string {
    return `${start}@TOPIC#c${(++this.#made).toString(36).toUpperCase().padStart(8, '0')}`;
  }
}
