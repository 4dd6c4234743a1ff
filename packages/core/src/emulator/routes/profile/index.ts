import { portraitGetRoute } from './portrait-get.ts';
import { portraitSetRoute } from './portrait-set.ts';

export const profile = [portraitGetRoute, portraitSetRoute];
