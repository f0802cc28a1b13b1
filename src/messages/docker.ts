/** What `peyk docker` says. */
export const DOCKER = {
  usage: [
    'این‌گونه بنویسید: npm run docker -- [--replace]',
    'Dockerfile، compose.yml و .dockerignore را در پوشهٔ تحریریه می‌نویسد',
    '  --replace  آنچه هست و عوض شده است از نو نوشته می‌شود',
  ].join('\n'),
  noNewsroom:
    'اینجا تحریریه‌ای با package.json و package-lock.json نیست؛ «npm install» را در پوشهٔ تحریریه اجرا کنید',
  written: (files: readonly string[]): string =>
    files.length === 0
      ? 'هر سه پرونده همان‌اند که باید باشند؛ چیزی نوشته نشد.'
      : [
          `نوشته شد: ${files.join('، ')}`,
          'گام‌های بعد:',
          '  PEYK_UID=$(id -u) docker compose build',
          '  docker compose up -d',
        ].join('\n'),
  kept: (files: readonly string[]): string =>
    `این‌ها هستند و با آنچه پیک می‌نویسد یکی نیستند؛ دست نخوردند: ${files.join('، ')}\n  ← آنچه خود در آن‌ها نوشته‌اید نگه دارید، یا با --replace از نو بنویسید.`,
} as const;
