# Completion of nulmeting for fish. It asks the program itself what can stand at the cursor.
# fish hands over the line up to the cursor; what comes after it is not seen.
function __nulmeting_complete
    set -l before (commandline --tokens-expanded --cut-at-cursor --current-process 2>/dev/null; or commandline --tokenize --cut-at-cursor --current-process)
    set -l token (commandline --cut-at-cursor --current-token)
    # A quote that is still open is taken off; any other is read.
    set -l written (string unescape -- $token 2>/dev/null; or string replace --regex -- '^["\']' '' $token)
    set -l lines (nulmeting --complete fish (count $before) $before "$written" 2>/dev/null)
    set -l given (string match --regex -- '^--[^=]+=' "$written"; or echo '')
    set -l path (string replace --regex -- '^--[^=]+=' '' "$written")
    switch "$lines[1]"
        case files
            printf '%s\n' $given(__fish_complete_path $path)
        case folders
            printf '%s\n' $given(__fish_complete_directories $path '')
        case words paths
            printf '%s\n' $lines[2..-1]
    end
end
complete --command nulmeting --no-files --keep-order --arguments '(__nulmeting_complete)'
