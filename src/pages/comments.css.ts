import type { APIRoute } from 'astro';
import style from '../styles/comments.css?raw';

export const GET: APIRoute = () => new Response(style);
