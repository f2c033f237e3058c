# Completion of nulmeting for fish. It asks the program itself what can stand at the cursor.
function __nulmeting_complete
    set -l before (commandline --tokens-expanded --cut-at-cursor --current-process 2>/dev/null; or commandline --tokenize --cut-at-cursor --current-process)
    set -l token (commandline --cut-at-cursor --current-token)
    set -l all (commandline --tokenize --current-process)
    set -l after $all[(math (count $before) + 2)..-1]
    set -l lines (nulmeting --complete fish (count $before) $before "$token" $after 2>/dev/null)
    set -l given (string match --regex -- '^--[^=]+=' $token)
    set -l written (string replace --regex -- '^--[^=]+=' '' $token)
    switch "$lines[1]"
        case files
            printf '%s\n' $given(__fish_complete_path $written)
        case folders
            printf '%s\n' $given(__fish_complete_directories $written '')
        case words paths
            printf '%s\n' $lines[2..-1]
    end
end
complete --command nulmeting --no-files --keep-order --arguments '(__nulmeting_complete)'
