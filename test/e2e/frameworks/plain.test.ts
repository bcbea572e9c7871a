import { describe } from 'vitest';
import { journeys } from './support/journeys.js';

describe('the app without a framework', () => journeys('plain'));
