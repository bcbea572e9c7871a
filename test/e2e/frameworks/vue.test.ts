import { describe } from 'vitest';
import { journeys } from './support/journeys.js';

describe('the Vue app', () => journeys('vue'));
