/**
 * What the head of every page begins with: its policy, its version, a place for the checksum, and the style of what is
 * seen only where the scripts do not run. `{{checksum}}` is filled in by the stamp plugin.
 */
exports.pageHead = ({ policy, version }) => `<meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="nigao-version" content="${version}" />
    <meta name="nigao-checksum" content="{{checksum}}" />
    <link rel="icon" href="data:," />
    <style>
      /* What the scripts draw takes its place. */
      @keyframes late {
        to {
          visibility: visible;
        }
      }
      .late {
        visibility: hidden;
        margin: 24px;
        font: 14px/20px sans-serif;
        animation: late 0s 10s forwards;
      }
    </style>`;
