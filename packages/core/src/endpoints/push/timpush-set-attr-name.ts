import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, part, response } from '../../endpoint/held.ts';
import { type Envelope, rule } from '../../endpoint/schema.ts';
import { type AttributeNames, type AttributeTypes, attributeNames, attributeTypes } from './attributes.ts';

/** Input of {@link timpushSetAttrName}. */
export interface TimpushSetAttrNameRequest {
  AttrNames: AttributeNames;
  /** Default 0, for users. Only numbers that are in `AttrNames`; it cannot be changed later. */
  AttrTypes?: AttributeTypes | undefined;
}

const NAMED = 'AttrTypes of numbers that are in AttrNames';

/**
 * Names the attributes of the app: ten at most, by the numbers 0 to 9. Values are given to users and devices with
 * {@link timpushSetAttr}, for pushes by attribute.
 *
 * Whom an attribute is for, users or devices, is said when it gets its name, and holds for good. Another type, or a
 * name that another number has, is refused (90033). Needs the push plug-in.
 *
 * @see https://trtc.io/document/60563
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { timpushSetAttrName } from '@tim-rest/core/push';
 * import { client } from './client.ts';
 *
 * await call(client, timpushSetAttrName, {
 *   AttrNames: { 0: 'city', 1: 'model' },
 *   AttrTypes: { 0: 0, 1: 1 },
 * });
 * ```
 */
export const timpushSetAttrName: Endpoint<TimpushSetAttrNameRequest, Envelope> = uncheckedEndpoint({
  name: 'timpushSetAttrName',
  service: 'timpush',
  command: 'set_attr_name',
  idempotent: true,
  quota: 100,
  input: v.pipe(
    part<TimpushSetAttrNameRequest>({ AttrNames: attributeNames(), AttrTypes: optional(attributeTypes()) }),
    rule(NAMED, ({ AttrNames, AttrTypes }: TimpushSetAttrNameRequest) => {
      const named = { ...AttrNames };
      return Object.keys({ ...AttrTypes }).every((number) => Object.hasOwn(named, number));
    }),
    v.description(NAMED),
  ),
  output: response({}),
});
