import { describe } from 'vitest';
import { journeys } from './support/journeys.js';

describe('the page made with solid', () => journeys('solid'));
