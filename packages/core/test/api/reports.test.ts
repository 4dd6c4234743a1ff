import { expect, it } from 'vitest';
import { reportsOf } from './reports.ts';

it('shows what a module exports, and all that stands in the signatures of it, without words', () => {
  expect(reportsOf(['./fixtures/lamp.ts', './fixtures/shop.ts'])).toMatchInlineSnapshot(`
    {
      "./fixtures/lamp.ts": "import { GenericSchema } from 'valibot';

    export const Colour: {
      readonly Red: 1;
      readonly Blue: 2;
    };
    export type Colour = (typeof Colour)[keyof typeof Colour];

    export interface Cord {
      readonly metres: number;
    }

    export abstract class Lamp {
      #private;
      readonly fitting: Socket | undefined;
      constructor(
        schema: GenericSchema,
        {
          dimmed,
        }: {
          dimmed: boolean;
        },
      );
      light(colour: string): string;
    }

    export function lit(lamp: Lamp, signal: AbortSignal): ReturnType<typeof bulb>;
    export function lit(lamp: Lamp): undefined;

    interface Bulb {
      readonly colour: string;
    }

    interface Socket {
      readonly thread: Thread;
    }

    interface Thread {
      readonly turns: 5 | 7;
    }

    function bulb(colour: string): Bulb;",
      "./fixtures/shop.ts": "import { Lamp } from './fixtures/lamp.ts';

    export { Colour } from './fixtures/lamp.ts';

    export function sell(lamp: Lamp): number;",
    }
  `);
});

it('lets an export have one name', () => {
  expect(() => reportsOf(['./fixtures/renamed.ts'])).toThrow('bulb is exported by another name, light');
});
