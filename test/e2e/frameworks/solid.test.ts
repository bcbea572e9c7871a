import { describe } from 'vitest';
import { journeys } from './support/journeys.js';

describe('the Solid app', () => journeys('solid'));
