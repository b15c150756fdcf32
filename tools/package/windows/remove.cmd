@echo off
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0remove.ps1"
pause
