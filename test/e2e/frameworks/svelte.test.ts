import { describe } from 'vitest';
import { journeys } from './support/journeys.js';

describe('the page made with svelte', () => journeys('svelte'));
