import { z } from 'zod';

/**
 * Must come before every schema: zod makes functions of text where it may, and the portal's content security policy
 * forbids that; the try alone would be reported as a breach.
 */
z.config({ jitless: true });
