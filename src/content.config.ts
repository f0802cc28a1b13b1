import { defineCollection } from 'astro:content';
import { mdxLoader } from './loaders/mdx-loader.ts';

export const collections = { mdx: defineCollection({ loader: mdxLoader() }) };
