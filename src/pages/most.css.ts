import type { APIRoute } from 'astro';
import style from '../styles/most.css?raw';

export const GET: APIRoute = () => new Response(style);
