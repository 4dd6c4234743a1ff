import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response, rows } from '../../endpoint/held.ts';
import type { Envelope } from '../../endpoint/schema.ts';

/** Input of {@link getAllRobots}. */
export type GetAllRobotsRequest = Record<string, never>;

/** Answer of {@link getAllRobots}. */
export interface GetAllRobotsResponse extends Envelope {
  /** Their ids: a list here, where {@link deleteRobot} takes one. */
  Robot_Account: string[];
}

/**
 * The app's bots: 20 at most, so there are no pages.
 *
 * @see https://trtc.io/document/55280
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getAllRobots } from '@tim-rest/core/robot';
 * import { client } from './client.ts';
 *
 * const { Robot_Account } = await call(client, getAllRobots, {});
 * console.log(20 - Robot_Account.length, 'more can be made');
 * ```
 */
export const getAllRobots: Endpoint<GetAllRobotsRequest, GetAllRobotsResponse> = uncheckedEndpoint({
  name: 'getAllRobots',
  service: 'openim_robot_http_svc',
  command: 'get_all_robots',
  idempotent: true,
  quota: 200,
  input: request({}),
  output: response({ Robot_Account: rows(v.string()) }),
});
