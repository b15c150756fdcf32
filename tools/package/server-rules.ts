import { contentSecurityPolicy } from "../../build/content-security-policy";

/** A name that changes with the content, so that a browser need never ask for the file again. */
const lasting = String.raw`\.[0-9a-f]{8}\.(js|css|woff2)$`;
const always = "public, max-age=31536000, immutable";
const asked = "no-cache";

/** What every answer of the server carries. `scripts` are the origins that office.js is loaded from, beside the own. */
export function serverHeaders(scripts: readonly string[]): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": contentSecurityPolicy({ scripts: ["'self'", ...scripts] }),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
  };
}

type Headers = Readonly<Record<string, string>>;

const lines = (headers: Headers, written: (name: string, value: string) => string) =>
  Object.entries(headers).map(([name, value]) => written(name, value));

/** Locations for a `server` block of nginx. `path` is that of the base address: /nigao, or empty at the root. */
export function nginxRules(path: string, headers: Headers): string {
  const add = (indent: string, cache: string) =>
    lines(
      { ...headers, "Cache-Control": cache },
      (name, value) => `${indent}add_header ${name} "${value}" always;`,
    ).join("\n");
  return `# 拟稿：放进 nginx 配置里管 https 的那个 server { … }。
# web 文件夹的内容要在网站根目录（root）下面的${path ? ` ${path} ` : "最上层"}。
location ^~ ${path}/ {
    index workbench.html;
    charset utf-8;
    gzip_static on;
    gzip_vary on;
    # 装了 brotli 模块的，去掉下一行开头的 #。
    # brotli_static on;
${add("    ", asked)}
    location ~ "${lasting}" {
${add("        ", always)}
    }
}
`;
}

/** A section for Apache 2.4. */
export function apacheRules(path: string, headers: Headers): string {
  const set = (values: Headers, indent: string) =>
    lines(values, (name, value) => `${indent}Header always set ${name} "${value}"`).join("\n");
  return `# 拟稿：放进 Apache 2.4 的配置里；要用到 mod_headers（a2enmod headers）。
# /var/www/html 换成网站根目录，下面${path ? `的 ${path} ` : ""}放 web 文件夹的内容。
<Directory "/var/www/html${path}">
    Require all granted
    DirectoryIndex workbench.html
    AddDefaultCharset utf-8
    AddType font/woff2 .woff2
${set({ ...headers, "Cache-Control": asked }, "    ")}
    <FilesMatch "${lasting}">
${set({ "Cache-Control": always }, "        ")}
    </FilesMatch>
    <IfModule mod_deflate.c>
        AddOutputFilterByType DEFLATE text/html text/css text/javascript application/javascript text/xml image/svg+xml
    </IfModule>
</Directory>
`;
}

/** web.config for IIS, which knows no pattern for names: each lasting file has a place of its own. `files` are paths below web/. */
export function iisRules(headers: Headers, files: readonly string[]): string {
  const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
  const custom = lines(headers, (name, value) => `        <add name="${name}" value="${escaped(value)}" />`).join("\n");
  const places = files
    .filter((file) => new RegExp(lasting).test(file))
    .map(
      (file) => `  <location path="${escaped(file)}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" />
      </staticContent>
    </system.webServer>
  </location>`,
    )
    .join("\n");
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <defaultDocument>
      <files>
        <clear />
        <add value="workbench.html" />
      </files>
    </defaultDocument>
    <urlCompression doStaticCompression="true" />
    <staticContent>
      <remove fileExtension=".woff2" />
      <mimeMap fileExtension=".woff2" mimeType="font/woff2" />
      <clientCache cacheControlMode="DisableCache" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${custom}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${places}
</configuration>
`;
}
