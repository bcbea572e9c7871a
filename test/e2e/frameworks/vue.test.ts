import { describe } from 'vitest';
import { journeys } from './support/journeys.js';

describe('the page made with vue', () => journeys('vue'));
