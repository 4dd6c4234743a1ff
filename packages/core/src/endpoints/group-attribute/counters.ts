/** A counter of a group, as the service has it. */
export interface GroupCounter {
  Key: string;
  /** An integer of 64 bits. `JSON.stringify` takes no `bigint`: make a text or a number of it before. */
  Value: bigint;
}
