import { describe } from 'vitest';
import { journeys } from './support/journeys.js';

describe('the page made without a framework', () => journeys('plain'));
