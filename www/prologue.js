// The first line of the inner page's script, before anything else of it runs. No policy governs WebRTC, and a frame without
// an origin of its own can't get these back.
for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "mozRTCPeerConnection"]) delete self[name];
